"""How people and programs call time zones, where the zone database itself does not know the name.

Every value is a name of the zone database. A word that means several zones stands for the one most people mean by it
in an invitation; whoever reads it shows what was understood.
"""

from __future__ import annotations

ABBREVIATIONS: dict[str, str] = {
    "utc": "UTC", "z": "UTC", "gmt": "UTC", "zulu": "UTC",
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "akst": "America/Anchorage", "akdt": "America/Anchorage", "hst": "Pacific/Honolulu",
    "ast": "America/Halifax", "adt": "America/Halifax", "nst": "America/St_Johns", "ndt": "America/St_Johns",
    "brt": "America/Sao_Paulo", "art": "America/Argentina/Buenos_Aires", "clt": "America/Santiago",
    "bst": "Europe/London", "wet": "Europe/Lisbon", "west": "Europe/Lisbon",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow", "trt": "Europe/Istanbul",
    "sast": "Africa/Johannesburg", "eat": "Africa/Nairobi", "wat": "Africa/Lagos",
    "gst": "Asia/Dubai", "pkt": "Asia/Karachi", "ist": "Asia/Kolkata", "wib": "Asia/Jakarta",
    "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "pht": "Asia/Manila", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "awst": "Australia/Perth", "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
}  # fmt: skip

PHRASES: dict[str, str] = {
    "eastern": "America/New_York", "eastern time": "America/New_York", "us eastern": "America/New_York",
    "central": "America/Chicago", "central time": "America/Chicago", "us central": "America/Chicago",
    "mountain": "America/Denver", "mountain time": "America/Denver", "us mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "pacific time": "America/Los_Angeles", "us pacific": "America/Los_Angeles",
    "eastern standard time": "America/New_York", "eastern daylight time": "America/New_York",
    "central standard time": "America/Chicago", "central daylight time": "America/Chicago",
    "mountain standard time": "America/Denver", "mountain daylight time": "America/Denver",
    "pacific standard time": "America/Los_Angeles", "pacific daylight time": "America/Los_Angeles",
    "atlantic time": "America/Halifax", "alaska time": "America/Anchorage", "hawaii time": "Pacific/Honolulu",
    "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "arizona": "America/Phoenix",
    "central european time": "Europe/Berlin", "central european summer time": "Europe/Berlin",
    "eastern european time": "Europe/Athens", "western european time": "Europe/Lisbon",
    "greenwich mean time": "UTC", "coordinated universal time": "UTC", "universal time": "UTC",
    "british time": "Europe/London", "british summer time": "Europe/London", "uk time": "Europe/London",
    "uk": "Europe/London", "england": "Europe/London", "scotland": "Europe/London", "ireland": "Europe/Dublin",
    "india standard time": "Asia/Kolkata", "indian standard time": "Asia/Kolkata", "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo", "japan standard time": "Asia/Tokyo", "korea": "Asia/Seoul", "china": "Asia/Shanghai",
    "china standard time": "Asia/Shanghai", "germany": "Europe/Berlin", "france": "Europe/Paris",
    "spain": "Europe/Madrid", "italy": "Europe/Rome", "netherlands": "Europe/Amsterdam", "poland": "Europe/Warsaw",
    "sweden": "Europe/Stockholm", "norway": "Europe/Oslo", "denmark": "Europe/Copenhagen",
    "finland": "Europe/Helsinki", "switzerland": "Europe/Zurich", "austria": "Europe/Vienna",
    "portugal": "Europe/Lisbon", "greece": "Europe/Athens", "israel": "Asia/Jerusalem", "turkey": "Europe/Istanbul",
    "new zealand": "Pacific/Auckland", "south africa": "Africa/Johannesburg", "singapore": "Asia/Singapore",
}  # fmt: skip

CITIES: dict[str, str] = {
    "nyc": "America/New_York", "boston": "America/New_York", "washington": "America/New_York",
    "washington dc": "America/New_York", "philadelphia": "America/New_York", "atlanta": "America/New_York",
    "miami": "America/New_York", "orlando": "America/New_York", "pittsburgh": "America/New_York",
    "charlotte": "America/New_York", "raleigh": "America/New_York", "columbus": "America/New_York",
    "dallas": "America/Chicago", "houston": "America/Chicago", "austin": "America/Chicago",
    "minneapolis": "America/Chicago", "nashville": "America/Chicago", "st louis": "America/Chicago",
    "new orleans": "America/Chicago", "kansas city": "America/Chicago", "milwaukee": "America/Chicago",
    "salt lake city": "America/Denver", "albuquerque": "America/Denver", "tijuana": "America/Tijuana",
    "san francisco": "America/Los_Angeles", "sf": "America/Los_Angeles", "la": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "portland": "America/Los_Angeles", "san diego": "America/Los_Angeles",
    "san jose": "America/Los_Angeles", "las vegas": "America/Los_Angeles", "palo alto": "America/Los_Angeles",
    "montreal": "America/Toronto", "ottawa": "America/Toronto", "quebec": "America/Toronto",
    "calgary": "America/Edmonton", "rio": "America/Sao_Paulo", "rio de janeiro": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "guadalajara": "America/Mexico_City", "munich": "Europe/Berlin",
    "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin", "cologne": "Europe/Berlin",
    "stuttgart": "Europe/Berlin", "dusseldorf": "Europe/Berlin", "leipzig": "Europe/Berlin", "bern": "Europe/Zurich",
    "geneva": "Europe/Zurich", "basel": "Europe/Zurich", "barcelona": "Europe/Madrid", "valencia": "Europe/Madrid",
    "milan": "Europe/Rome", "turin": "Europe/Rome", "lyon": "Europe/Paris", "marseille": "Europe/Paris",
    "manchester": "Europe/London", "edinburgh": "Europe/London", "glasgow": "Europe/London",
    "birmingham": "Europe/London", "cambridge": "Europe/London", "bristol": "Europe/London",
    "rotterdam": "Europe/Amsterdam", "the hague": "Europe/Amsterdam", "antwerp": "Europe/Brussels",
    "gothenburg": "Europe/Stockholm", "krakow": "Europe/Warsaw", "wroclaw": "Europe/Warsaw", "porto": "Europe/Lisbon",
    "st petersburg": "Europe/Moscow", "kyiv": "Europe/Kyiv", "tel aviv": "Asia/Jerusalem",
    "abu dhabi": "Asia/Dubai", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata", "hyderabad": "Asia/Kolkata", "pune": "Asia/Kolkata",
    "chennai": "Asia/Kolkata", "kolkata": "Asia/Kolkata", "islamabad": "Asia/Karachi", "beijing": "Asia/Shanghai",
    "shenzhen": "Asia/Shanghai", "guangzhou": "Asia/Shanghai", "osaka": "Asia/Tokyo", "sapporo": "Asia/Tokyo",
    "hanoi": "Asia/Bangkok", "saigon": "Asia/Ho_Chi_Minh", "canberra": "Australia/Sydney",
    "wellington": "Pacific/Auckland", "cape town": "Africa/Johannesburg",
}  # fmt: skip

# Names that Windows uses and the library's table lacks, and two that Exchange invented.
WINDOWS_BESIDES: dict[str, str] = {
    "Kamchatka Standard Time": "Asia/Kamchatka",
    "Mid-Atlantic Standard Time": "Atlantic/South_Georgia",
    "Mexico Standard Time": "America/Mexico_City",
    "Mexico Standard Time 2": "America/Chihuahua",
    "Armenian Standard Time": "Asia/Yerevan",
    "Coordinated Universal Time": "UTC",
    "tzone://Microsoft/Utc": "UTC",
}
