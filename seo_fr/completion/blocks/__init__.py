"""One file a block: what it takes from the material, as far as there is room."""
