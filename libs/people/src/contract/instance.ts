import * as z from 'zod';

/** GET /api/instance, for anybody. `open`: the instance waits for its set-up, by the link that the server printed. */
export const instance = z.strictObject({
  name: z.string().nullable(),
  open: z.boolean(),
  languages: z.array(z.string()),
});
export type Instance = z.infer<typeof instance>;
