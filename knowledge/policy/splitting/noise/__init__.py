"""Noise: what stands in a text and is not the document's."""
