"""Word's own form of a document (Office Open XML, ECMA-376): read, and added to."""
