"""The site: what every page of it stands in: its frame, its colours, and a turn as it is shown."""
