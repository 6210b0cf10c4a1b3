"""``python -m seo_fr``: the command line."""

import sys

from seo_fr.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
