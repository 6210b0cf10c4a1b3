"""What every command needs around articles: finding files, their settings, reading, writing, processes to work in."""
