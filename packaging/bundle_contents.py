"""What the bundle carries that PyInstaller cannot see, and what it leaves out; patterns are of paths in it."""

from __future__ import annotations

import re

# Folders that are read as files: from the repository, to the bundle.
DATA = (
    ("resources", "followup_desktop/resources"),
    ("followup_desktop/store/migrations", "followup_desktop/store/migrations"),  # alembic reads their source
)

# Files of packages, by patterns. Of the translated names of holidays the languages of ours.
PACKAGE_DATA = {"holidays": ["locale/en_US/LC_MESSAGES/*.mo", "locale/de/LC_MESSAGES/*.mo"]}

# Modules that are imported by a name put together at run time.
HIDDEN = {
    "all": [
        "followup_desktop.store.rows",
        "logging.config",  # alembic
        "sqlalchemy.dialects.sqlite",
        "sqlalchemy.dialects.postgresql.psycopg",
        "psycopg_binary",
        "tzdata",  # the zone database, where the system has none, and the names of places
    ],
    "linux": ["plyer.platforms.linux.notification", "keyring.backends.SecretService", "keyring.backends.kwallet"],
    "win32": ["plyer.platforms.win.notification", "keyring.backends.Windows"],
    "darwin": ["plyer.platforms.macosx.notification", "keyring.backends.macOS"],
}
WHOLE_PACKAGES = {
    "all": [
        "followup_desktop",
        "holidays.countries",  # one module for each country, by its name
        "dateparser.data",  # one for each language
        "phonenumbers.data",  # one for each country
        "psycopg",
        "caldav",
    ],
    "win32": ["desktop_notifier", "winrt"],
    "darwin": ["desktop_notifier", "rubicon"],
}

# Modules.
LEFT_OUT = [
    "phonenumbers.geodata",  # which town a number is of, and whose network: 44 MB that nothing asks for
    "phonenumbers.carrierdata",
    "phonenumbers.geocoder",
    "phonenumbers.carrier",
    "qh3",  # HTTP/3, which no calendar server needs
    "tkinter",
    "readline",
    "curses",
    "unittest",
    "pydoc",
    "lib2to3",
    "ensurepip",
    "setuptools",
    "pip",
    "hatchling",
    "PIL",
    "numpy",
    "IPython",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
    "lxml.isoschematron",
    "lxml.objectify",
]

# The system's own libraries are taken from the system: those of the desktop, and all that its graphics drivers load
# into our process as well, which must not meet an older copy of the build host's.
SYSTEM = (
    "gtk-3 gdk-3 gdk_pixbuf-2 pango-1 pangocairo-1 pangoft2-1 cairo cairo-gobject atk-1 atk-bridge-2 atspi epoxy "
    "rsvg-2 harfbuzz fribidi graphite2 thai datrie pixman-1 cloudproviders wayland-client wayland-cursor wayland-egl "
    "X11 X11-xcb xcb Xau Xdmcp Xext Xrender Xi Xrandr Xcursor Xfixes Xinerama Xcomposite Xdamage "
    "xcb-glx xcb-randr xcb-shm xcb-sync xcb-xfixes xcb-render drm fontconfig freetype expat glib-2 gio-2 gobject-2 "
    "gmodule-2 gthread-2 dbus-1 systemd udev cups avahi-client avahi-common gnutls nettle hogweed gmp p11-kit tasn1 "
    "unistring idn2 gcrypt gpg-error lz4 cap bsd md mount blkid selinux pcre2-8 stdc++ gcc_s z zstd lzma png16 jpeg "
    "readline tinfo"
)
_NAMES = "|".join(re.escape(name) for name in SYSTEM.split())

# Files.
UNWANTED = [
    rf"(^|/)lib({_NAMES})(\.0)?\.so[.\d]*$",
    # Qt beside windows, pictures and print.
    r"/plugins/(qmltooling|qmllint|designer|sqldrivers|generic|egldeviceintegrations|networkinformation|tls)/",
    r"/plugins/(vectorimageformats|xcbglintegrations|wayland-graphics-integration-(client|server))/",
    r"/plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell)\.",
    r"/plugins/imageformats/\w*(pdf|tga|tiff|wbmp|webp|icns|gif)\w*\.",
    r"/plugins/platforms/\w*(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.",
    r"/plugins/platforminputcontexts/\w*qtvirtualkeyboard",
    r"(^|/|lib)Qt6?(Qml\w*|Quick\w*|Pdf|VirtualKeyboard\w*|Sql|Test|Xml|EglF\w+|LabsFolder\w*|WaylandCompositor)\b",
    r"opengl32sw\.dll$",  # Mesa for Windows without a driver, 20 MB: widgets paint without OpenGL
    r"PySide6/(Qt/)?translations/(?!qtbase_)",
    r"PySide6/(Qt/)?(qml|lib/cmake|metatypes|resources)/",
    # Sources and lists that only developers read.
    r"\.(pyi|pyx|pxd|h|c|cpp)$",
    r"(^|/)lxml/(includes|isoschematron)/",
    r"dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$",
    r"(^|/)__pycache__/",
]

# What the bundle needs of a Linux system: each library, and the package of Debian 12 that brings it ("|" and its name
# in later releases). Without those that are wished for only, the program runs all the same.
FROM_SYSTEM = {
    "ld-linux-x86-64.so.2": "libc6 (>= 2.36)",
    "libc.so.6": "libc6 (>= 2.36)",
    "libdl.so.2": "libc6 (>= 2.36)",
    "libm.so.6": "libc6 (>= 2.36)",
    "libpthread.so.0": "libc6 (>= 2.36)",
    "libresolv.so.2": "libc6 (>= 2.36)",
    "librt.so.1": "libc6 (>= 2.36)",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "liblzma.so.5": "liblzma5",
    "libstdc++.so.6": "libstdc++6 (>= 12)",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    # The look of GTK's desktops, and printing.
    "libcups.so.2": "",
    "libatk-1.0.so.0": "",
    "libcairo-gobject.so.2": "",
    "libcairo.so.2": "",
    "libgdk-3.so.0": "",
    "libgdk_pixbuf-2.0.so.0": "",
    "libgio-2.0.so.0": "",
    "libgobject-2.0.so.0": "",
    "libgtk-3.so.0": "",
    "libharfbuzz.so.0": "",
    "libpango-1.0.so.0": "",
    "libpangocairo-1.0.so.0": "",
}
WISHED_FOR = "default-dbus-session-bus | dbus-session-bus, libcups2 | libcups2t64, libgtk-3-0 | libgtk-3-0t64"
