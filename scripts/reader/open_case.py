#!/usr/bin/env python3
"""Opens one aduan from an export with two ESCROW shares. Shares no code with the application: only Python,
PyNaCl and docs/confidentiality.md.

    WBS_MASTER_KEYS="1:base64,2:base64" WBS_ESCROW_SHARES="XXXX-XXXX-…,YYYY-YYYY-…" python3 scripts/reader/open_case.py export.json [folder for files]

Any two of the three shares, in any order; or the whole secret in WBS_ESCROW_SECRET, if it was never split.

Secrets come from the environment, because other users of a machine can see arguments. The export is JSON,
bytes as base64:

    { "caseId": "…",
      "wraps":  [{ "compartment": "content", "epoch": 1, "sealed": "…" }],
      "fields": [{ "table": "…", "column": "…", "rowId": "…", "compartment": "content", "sealed": "…" }],
      "boxes":  [{ "table": "…", "column": "…", "rowId": "…", "secretIn": "column of the same row", "sealed": "…" }],
      "files":  [{ "fileId": "…", "compartment": "content", "sealedKey": "…", "path": "blob, relative to the export" }] }

Wraps may be those of all recipients: those not for ESCROW are skipped. A value opens with the key of one epoch: all are tried.
Prints JSON. Exit code 1 if anything that should open does not.
"""

import base64
import hashlib
import hmac
import json
import os
import pathlib
import re
import struct
import sys

from nacl import bindings
from nacl.exceptions import CryptoError

AEAD, SEALED_BOX, STREAM, OUTER = 0x01, 0x02, 0x03, 0x10
CHUNK = 64 * 1024
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class DoesNotOpen(Exception):
    pass


def frame(*parts):
    """Each part as its length (4 bytes, big-endian) and its bytes."""
    out = b""
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8")
        out += struct.pack(">I", len(data)) + data
    return out


def unframe(data):
    parts, offset = [], 0
    while offset < len(data):
        (length,) = struct.unpack_from(">I", data, offset)
        parts.append(data[offset + 4 : offset + 4 + length])
        offset += 4 + length
    if offset != len(data):
        raise DoesNotOpen("format")
    return parts


def derive(key, purpose, *context):
    """HKDF-SHA-256 without salt, one block (RFC 5869)."""
    extracted = hmac.new(bytes(32), key, hashlib.sha256).digest()
    return hmac.new(extracted, frame("WBS1", purpose, *context) + b"\x01", hashlib.sha256).digest()


def decrypt(key, aad, nonce_and_cipher):
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            nonce_and_cipher[24:], aad, nonce_and_cipher[:24], key
        )
    except CryptoError:
        raise DoesNotOpen("wrong key, wrong place or altered bytes") from None


def read_master_keys(text):
    keys = {}
    for entry in text.split(","):
        version, key = entry.strip().split(":", 1)
        keys[int(version)] = derive(base64.b64decode(key), "outer")
    return keys


def open_outer(masters, aad, sealed):
    if len(sealed) < 2 or sealed[0] != OUTER or sealed[1] not in masters:
        raise DoesNotOpen("no outer layer, or its master key is not here")
    return decrypt(masters[sealed[1]], frame("outer", sealed[1], aad), sealed[2:])


def open_field_bytes(masters, key, aad, sealed):
    inner = open_outer(masters, aad, sealed)
    if inner[0] != AEAD:
        raise DoesNotOpen("format")
    return decrypt(key, aad, inner[1:])


def read_code(typed, length, name):
    """Bytes of a code of 14 groups, as on paper; check bits follow them."""
    code = re.sub(r"[\s_.\-\u2010-\u2015]", "", typed.upper()).translate(str.maketrans("OILU", "011V"))
    if len(code) != 56 or any(letter not in LETTERS for letter in code):
        raise DoesNotOpen(f"{name} has 56 letters")
    number = 0
    for letter in code:
        number = number * 32 + LETTERS.index(letter)
    checked = 35 - length
    secret = (number >> 8 * checked).to_bytes(length, "big")
    check = hashlib.blake2b(frame("WBS1", "code-check", secret), digest_size=16).digest()
    if (number & (1 << 8 * checked) - 1).to_bytes(checked, "big") != check[:checked]:
        raise DoesNotOpen(f"{name} is mistyped")
    return secret


def gf_multiply(a, b):
    """Multiplication in GF(256) of AES: x^8 + x^4 + x^3 + x + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def gf_divide(a, b):
    inverse = 1
    for _ in range(254):
        inverse = gf_multiply(inverse, b)
    return gf_multiply(a, inverse)


def join_shares(shares):
    """Shamir: each byte is the value at 0 of the line through the shares. The last byte of a share is its x."""
    places = [share[-1] for share in shares]
    if len(shares) < 2 or len(set(places)) != len(places) or 0 in places:
        raise DoesNotOpen("two different shares are needed")
    secret = bytearray()
    for index in range(len(shares[0]) - 1):
        byte = 0
        for share, place_of in zip(shares, places):
            weight = 1
            for other in places:
                if other != place_of:
                    weight = gf_multiply(weight, gf_divide(other, other ^ place_of))
            byte ^= gf_multiply(share[index], weight)
        secret.append(byte)
    return bytes(secret)


def escrow_pair(environment):
    if environment.get("WBS_ESCROW_SHARES"):
        typed = environment["WBS_ESCROW_SHARES"].split(",")
        secret = join_shares([read_code(share, 33, "a share") for share in typed])
    else:
        secret = read_code(environment["WBS_ESCROW_SECRET"], 32, "the escrow secret")
    return bindings.crypto_box_seed_keypair(derive(secret, "escrow"))


def key_id(public_key):
    return hashlib.blake2b(frame("WBS1", "key-id", public_key), digest_size=16).digest()


def unwrap(masters, pair, case_id, wrap):
    public_key, private_key = pair
    recipient = key_id(public_key)
    bound = (wrap["compartment"], case_id, wrap["epoch"], recipient)
    inner = open_outer(masters, frame("wrap", *bound), base64.b64decode(wrap["sealed"]))
    if inner[0] != SEALED_BOX:
        raise DoesNotOpen("format")
    try:
        letter = bindings.crypto_box_seal_open(inner[1:], public_key, private_key)
    except CryptoError:
        raise DoesNotOpen("wrong key") from None
    *said, key = unframe(letter)
    if frame(*said) != frame("WBS1", *bound):
        raise DoesNotOpen("the wrap is for another case, compartment, epoch or person")
    return key


def place(case_id, item, epoch, table, column, row_id):
    return frame(table, column, row_id, case_id, item["compartment"], epoch)


def open_field(masters, key, epoch, case_id, field):
    aad = place(case_id, field, epoch, field["table"], field["column"], field["rowId"])
    return unpad_text(open_field_bytes(masters, key, aad, base64.b64decode(field["sealed"])))


def unpad_text(padded):
    return bindings.sodium_unpad(padded, 256 if len(padded) <= 4096 else 4096).decode("utf-8")


def open_box(masters, box, bodies):
    """An office's answer: sealed to a key of this row, whose secret half is in another column of it."""
    body = bodies.get((box["table"], box["secretIn"], box["rowId"]))
    if body is None:
        raise DoesNotOpen("the column that holds its key did not open")
    secret = json.loads(body)["secret"]
    pair = bindings.crypto_box_seed_keypair(derive(base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4)), "drop-box"))
    place_of = ("drop-box", box["table"], box["column"], box["rowId"])
    inner = open_outer(masters, frame(*place_of), base64.b64decode(box["sealed"]))
    if inner[0] != SEALED_BOX:
        raise DoesNotOpen("format")
    try:
        letter = bindings.crypto_box_seal_open(inner[1:], *pair)
    except CryptoError:
        raise DoesNotOpen("wrong key") from None
    *said, padded = unframe(letter)
    if frame(*said) != frame(*place_of):
        raise DoesNotOpen("the answer is that of another row")
    return unpad_text(padded)


def open_file(file_key, source, target):
    """Writes the plain bytes; raises unless the last chunk has tag FINAL and nothing follows it.

    A file is one or more segments. Each has its own header and is bound to its start offset; PUSH ends a
    segment, FINAL the file.
    """
    if source.read(1) != bytes([STREAM]):
        raise DoesNotOpen("format")
    digest = hashlib.sha256()
    length, final = 0, False
    while not final:
        header = source.read(24)
        if len(header) != 24:
            raise DoesNotOpen("the file was cut")
        state = bindings.crypto_secretstream_xchacha20poly1305_state()
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, file_key)
        place_in_file = frame("segment", length) if length else None
        ended = False
        while not ended:
            chunk = source.read(CHUNK + 17)
            if len(chunk) != CHUNK + 17:
                raise DoesNotOpen("the file was cut, or something follows its end")
            try:
                plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, chunk, place_in_file)
            except (CryptoError, RuntimeError):
                raise DoesNotOpen("altered bytes") from None
            final = tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
            ended = final or tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_PUSH
            if ended:
                plain = bindings.sodium_unpad(plain, CHUNK)
            digest.update(plain)
            length += len(plain)
            if target:
                target.write(plain)
    if source.read(1):
        raise DoesNotOpen("something follows the end of the file")
    return {"length": length, "sha256": digest.hexdigest()}


def open_file_entry(masters, key, epoch, case_id, entry, base, folder):
    aad = place(case_id, entry, epoch, "@file", "key", entry["fileId"])
    file_key = open_field_bytes(masters, key, aad, base64.b64decode(entry["sealedKey"]))
    with (base / entry["path"]).open("rb") as source:
        if folder is None:
            return open_file(file_key, source, None)
        name = hashlib.sha256(entry["fileId"].encode()).hexdigest()[:16]
        with (folder / name).open("xb") as target:
            return {**open_file(file_key, source, target), "name": name}


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit(__doc__)
    export_path = pathlib.Path(argv[1])
    export = json.loads(export_path.read_text("utf-8"))
    folder = pathlib.Path(argv[2]) if len(argv) == 3 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    masters = read_master_keys(os.environ["WBS_MASTER_KEYS"])
    try:
        pair = escrow_pair(os.environ)
    except DoesNotOpen as error:
        sys.exit(str(error))
    case_id = export["caseId"]

    keys, errors = {}, []
    for wrap in export["wraps"]:
        try:
            keys[wrap["compartment"], wrap["epoch"]] = unwrap(masters, pair, case_id, wrap)
        except DoesNotOpen:
            continue

    def attempt(item, label, opener):
        why = "no wrap of this compartment for escrow"
        for compartment, epoch in sorted(keys, key=lambda name: -name[1]):
            if compartment != item["compartment"]:
                continue
            try:
                return opener(keys[compartment, epoch], epoch)
            except (DoesNotOpen, OSError, ValueError, UnicodeDecodeError) as error:
                why = str(error)
        errors.append({**label, "error": why})
        return None

    fields, files = [], []
    for field in export.get("fields", []):
        label = {name: field[name] for name in ("table", "column", "rowId")}
        text = attempt(field, label, lambda key, epoch: open_field(masters, key, epoch, case_id, field))
        if text is not None:
            fields.append({**label, "text": text})
    bodies = {(field["table"], field["column"], field["rowId"]): field["text"] for field in fields}
    for box in export.get("boxes", []):
        label = {name: box[name] for name in ("table", "column", "rowId")}
        try:
            fields.append({**label, "text": open_box(masters, box, bodies)})
        except (DoesNotOpen, ValueError, KeyError, UnicodeDecodeError) as error:
            errors.append({**label, "error": str(error)})
    for entry in export.get("files", []):
        label = {"fileId": entry["fileId"]}
        opened = attempt(
            entry, label, lambda key, epoch: open_file_entry(masters, key, epoch, case_id, entry, export_path.parent, folder)
        )
        if opened is not None:
            files.append({**label, **opened})

    json.dump({"fields": fields, "files": files, "errors": errors}, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
