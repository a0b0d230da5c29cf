"""Awards: what is paid, for what, and on which terms."""
