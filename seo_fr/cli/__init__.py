"""The command line: a file a command; arguments, files and exit status only."""
