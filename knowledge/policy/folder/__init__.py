"""The files of a policy folder, read once and checked at the door."""
