"""Makes the archive that installs seo-fr on a machine without network."""
