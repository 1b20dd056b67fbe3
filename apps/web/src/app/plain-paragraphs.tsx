export function PlainParagraphs({ source }: { readonly source: string }) {
  return source.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>);
}
