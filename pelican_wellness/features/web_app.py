"""The web app manifest: name and icon where a reader keeps the site on their home screen."""

import json


def manifest(name: str, language: str, direction: str, theme_color: str, background: str, start: str, icons: str) -> str:
    """Return the manifest as JSON (W3C Web Application Manifest). `start` and `icons` are addresses, relative or not."""
    return json.dumps(
        {
            "name": name,
            "short_name": name if len(name) <= 12 else name.split(maxsplit=1)[0],  # noqa: PLR2004 - what a home screen has room for
            "lang": language,
            "dir": direction,
            "start_url": start,
            "scope": start,
            "display": "browser",
            "theme_color": theme_color,
            "background_color": background,
            "icons": [
                {"src": f"{icons}/icon.svg", "type": "image/svg+xml", "sizes": "any"},
                {"src": f"{icons}/icon-192.png", "type": "image/png", "sizes": "192x192"},
                {"src": f"{icons}/icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
