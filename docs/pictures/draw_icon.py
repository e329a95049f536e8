"""Draws icon.png (128 x 128): a card with a masked number and a closed lock. No package needed."""
import pathlib
import struct
import zlib

SIZE, SCALE = 128, 4
GREEN, DARK, WHITE, GOLD = (14, 116, 99), (8, 62, 54), (250, 252, 251), (245, 190, 65)


def rounded(x, y, left, top, right, bottom, radius):
    cx = min(max(x, left + radius), right - radius)
    cy = min(max(y, top + radius), bottom - radius)
    return left <= x <= right and top <= y <= bottom and (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2


def ring(x, y, cx, cy, inner, outer):
    return inner ** 2 <= (x - cx) ** 2 + (y - cy) ** 2 <= outer ** 2


def colour(x, y):
    if rounded(x, y, 70, 74, 116, 112, 7):
        return DARK if rounded(x, y, 90, 86, 96, 101, 3) else GOLD
    if (ring(x, y, 93, 70, 11, 17) and y <= 70) or (70 <= y <= 76 and (76 <= x <= 82 or 104 <= x <= 110)):
        return GOLD
    if rounded(x, y, 10, 24, 118, 96, 10):
        for index in range(12):
            cx = 22 + index * 7 + (index // 4) * 4
            if (x - cx) ** 2 + (y - 68) ** 2 <= 2.6 ** 2:
                return WHITE
        if rounded(x, y, 20, 36, 44, 54, 4):
            return WHITE
        if rounded(x, y, 52, 38, 104, 42, 2) or rounded(x, y, 52, 48, 88, 52, 2):
            return (150, 205, 195)
        return GREEN
    return None


def pixel(px, py):
    hits = [colour(px + (i + 0.5) / SCALE, py + (j + 0.5) / SCALE) for i in range(SCALE) for j in range(SCALE)]
    seen = [hit for hit in hits if hit]
    if not seen:
        return bytes(4)
    mean = [sum(hit[channel] for hit in seen) // len(seen) for channel in range(3)]
    return bytes(mean + [255 * len(seen) // len(hits)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
pathlib.Path(__file__).with_name("icon.png").write_bytes(png)
