/** The buffers behind typed columns, nested ones included, so that a message can transfer them. */
export function columnBuffers(columns: object): ArrayBuffer[] {
  const found = Object.values(columns).flatMap((column: unknown) => {
    if (ArrayBuffer.isView(column)) return [column.buffer as ArrayBuffer];
    const isDetail = typeof column === 'object' && column !== null && !Array.isArray(column);
    return isDetail ? columnBuffers(column) : [];
  });
  return [...new Set(found)];
}
