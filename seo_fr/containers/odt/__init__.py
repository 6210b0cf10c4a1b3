"""OpenDocument texts, as LibreOffice writes them (OASIS ODF 1.1 to 1.4)."""
