"""The pictures of the insights: small painter widgets, and the page they stand on with their numbers."""
