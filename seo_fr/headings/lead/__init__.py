"""The sentences that tell the news: which they are, how short they may become, and how a title says them."""
