"""An implementation of the sealed format that shares no code with the product.

    vectors.py make FILE      writes 100 sealed numbers and 100 indexes from fixed keys and nonces
    vectors.py check FILE     recomputes every vector of the file; prints the counts
    vectors.py open FILE      opens what another implementation sealed
"""
import hashlib
import hmac
import json
import struct
import sys

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive(secret, use, purpose):
    info = f"MyNumber v1 {use} {purpose}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=info).derive(secret)


def associated(key_id, context):
    data = bytes([1, key_id])
    for part in ("purpose", "tenant", "column", "row"):
        text = (context.get(part) or "").encode()
        data += struct.pack(">H", len(text)) + text
    return data


def seal(secrets, vector):
    key = derive(bytes.fromhex(secrets["sealing"]), "seal", vector["context"]["purpose"])
    nonce = bytes.fromhex(vector["nonce"])
    plain = struct.pack(">Q", int(vector["digits"]))
    body = AESGCM(key).encrypt(nonce, plain, associated(vector["key"], vector["context"]))
    return bytes([1, vector["key"]]) + nonce + body


def unseal(secrets, vector):
    sealed = bytes.fromhex(vector["sealed"])
    assert len(sealed) == 38 and sealed[0] == 1 and sealed[1] == vector["key"]
    key = derive(bytes.fromhex(secrets["sealing"]), "seal", vector["context"]["purpose"])
    plain = AESGCM(key).decrypt(sealed[2:14], sealed[14:], associated(sealed[1], vector["context"]))
    return f"{struct.unpack('>Q', plain)[0]:012d}"


def index(secrets, vector):
    key = derive(bytes.fromhex(secrets["index"]), "index", vector["purpose"])
    return hmac.new(key, struct.pack(">Q", int(vector["digits"])), hashlib.sha256).digest()[:16]


def number(seed):
    eleven = f"{int.from_bytes(hashlib.sha256(f'number {seed}'.encode()).digest()[:8], 'big') % 10**11:011d}"
    if seed % 10 == 0:
        eleven = "00" + eleven[2:]
    total = sum(int(eleven[11 - n]) * (n + 1 if n <= 6 else n - 5) for n in range(1, 12))
    rest = total % 11
    return eleven + str(0 if rest <= 1 else 11 - rest)


def make():
    keys = {str(i): {use: hashlib.sha256(f"vector {use} {i}".encode()).hexdigest() for use in ("sealing", "index")} for i in (1, 7, 255)}
    purposes = ["payroll", "年末調整", "welfare/健康保険", "p"]
    sealed, indexes = [], []
    for i in range(100):
        context = {"purpose": purposes[i % 4], "row": f"{i + 1}" if i % 3 else f"従業員-{i}"}
        if i % 2:
            context["column"] = "Employees.Number"
        if i % 5 == 0:
            context["tenant"] = f"tenant {i}"
        vector = {"key": [1, 7, 255][i % 3], "digits": number(i), "context": context,
                  "nonce": hashlib.sha256(f"nonce {i}".encode()).hexdigest()[:24]}
        vector["sealed"] = seal(keys[str(vector["key"])], vector).hex()
        sealed.append(vector)
        vector = {"key": [255, 1, 7][i % 3], "digits": number(i), "purpose": purposes[(i + 1) % 4]}
        vector["index"] = index(keys[str(vector["key"])], vector).hex()
        indexes.append(vector)
    return {"format": 1, "keys": keys, "sealed": sealed, "index": indexes}


def main(command, path):
    if command == "make":
        with open(path, "w", encoding="utf-8") as file:
            json.dump(make(), file, ensure_ascii=False, indent=1)
            file.write("\n")
        return
    with open(path, encoding="utf-8") as file:
        vectors = json.load(file)
    keys = vectors["keys"]
    for vector in vectors["sealed"]:
        assert unseal(keys[str(vector["key"])], vector) == vector["digits"], vector["sealed"]
        if command == "check":
            assert seal(keys[str(vector["key"])], vector).hex() == vector["sealed"], vector["sealed"]
    for vector in vectors["index"]:
        assert index(keys[str(vector["key"])], vector).hex() == vector["index"], vector["index"]
    print(f"{len(vectors['sealed'])} sealed, {len(vectors['index'])} index")


main(*sys.argv[1:])
