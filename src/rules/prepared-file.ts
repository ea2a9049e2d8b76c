import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import type { PreparedPack } from './prepared.ts';

/**
 * A prepared pack as bytes: two lengths, the typed arrays one behind the other, then all else in V8's own format. The
 * arrays are looked at where they lie: copying 4 MB took a seventh of the time of a start.
 */

/** Offsets that suit every kind of array here. */
const alignment = 8;
const headLength = alignment;

const kinds = [Int32Array, Float32Array, Int16Array, Uint8Array, Uint16Array, Uint32Array, Int8Array] as const;

export function writePrepared(pack: PreparedPack): Buffer {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(pack);
  const rest = writer.releaseBuffer();
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(writer.length, 0);
  head.writeUInt32LE(rest.length, 4);
  return Buffer.concat([head, ...writer.arrays, rest]);
}

/** @param bytes as `writePrepared` gave them, of which the pack keeps hold */
export function readPrepared(bytes: Buffer): PreparedPack {
  // A small file may come in a slice of a shared buffer, that begins anywhere.
  const aligned = bytes.byteOffset % alignment === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const arrays = aligned.subarray(headLength, headLength + aligned.readUInt32LE(0));
  const reader = new Reader(aligned.subarray(headLength + arrays.length), arrays);
  reader.readHeader();
  return reader.readValue() as PreparedPack;
}

class Writer extends DefaultSerializer {
  readonly arrays: Buffer[] = [];
  length = 0;

  /** Called for typed arrays: their bytes go elsewhere. */
  _writeHostObject(array: NodeJS.TypedArray): void {
    const kind = kinds.findIndex((one) => array instanceof one);
    if (kind < 0) throw new Error(`a prepared pack holds an array of an unknown kind: ${array.constructor.name}`);
    this.writeUint32(kind);
    this.writeUint32(this.length);
    this.writeUint32(array.length);
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const padding = Buffer.alloc((alignment - (bytes.length % alignment)) % alignment);
    this.arrays.push(bytes, padding);
    this.length += bytes.length + padding.length;
  }
}

class Reader extends DefaultDeserializer {
  readonly #arrays: Buffer;

  constructor(bytes: Buffer, arrays: Buffer) {
    super(bytes);
    this.#arrays = arrays;
  }

  _readHostObject(): NodeJS.TypedArray {
    const kind = kinds[this.readUint32()]!;
    const offset = this.#arrays.byteOffset + this.readUint32();
    return new kind(this.#arrays.buffer as ArrayBuffer, offset, this.readUint32());
  }
}
