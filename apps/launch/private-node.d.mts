/** Whether a Node of this version may run the product. */
export function fits(version: string): boolean;
