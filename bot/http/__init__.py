"""The web server: health and metrics on it, and how requests have to arrive."""
