/** The tar library's streams are not typed as what they give, which is bytes alone. */
export async function* buffersOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a stream of bytes gave something else');
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** The same as the kind of stream that the encryption takes; it is pulled from, so that nothing piles up in between. */
export function webStreamOf(stream: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const buffers = buffersOf(stream);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await buffers.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await buffers.return(undefined);
    },
  });
}
