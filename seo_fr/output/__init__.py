"""A renderer a format: frozen results in, one string out. No renderer writes anything itself."""
