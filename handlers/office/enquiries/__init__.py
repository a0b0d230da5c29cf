"""Enquiries and intentions to apply: sent, shown, acted on, and who may."""
