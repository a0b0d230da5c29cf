"""Channels: the ways to people, a folder each; what one of them alone knows stays in its own."""
