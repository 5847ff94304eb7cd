"""Sets articles on newspaper pages, damages the pages as text extractors do, and keeps the truth."""
