"""The timeline: an item view whose delegate paints lanes (axis: time to px; lane: what lies where; painter: ink)."""
