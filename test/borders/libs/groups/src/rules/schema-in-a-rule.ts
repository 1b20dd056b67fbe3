import * as z from 'zod';
export const used = z;
