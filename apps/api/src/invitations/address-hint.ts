/** 'a…@ministry.example': reminds whoever has the address, and does not tell it to whoever found the link. */
export function addressHint(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = Array.from(email);
  return `${first}…${email.slice(at)}`;
}
