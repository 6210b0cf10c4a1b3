"""A file a strategy: each turns one sentence into proposals."""
