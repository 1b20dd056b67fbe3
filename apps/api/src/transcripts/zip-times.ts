const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** The first day that an archive can name, at midnight. */
const firstDay = 0x0021;

/** The archive with one fixed time on each of its files: it says nothing about when or in which zone somebody made it. */
export function withoutTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('not an archive');
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  for (let place = 0; place < count; place++) {
    if (archive.readUInt32LE(entry) !== directoryEntry) throw new Error('the directory of an archive is damaged');
    setTime(archive, entry + 12);
    setTime(archive, archive.readUInt32LE(entry + 42) + 10);
    const lengths = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return archive;
}

function setTime(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at);
  archive.writeUInt16LE(firstDay, at + 2);
}
