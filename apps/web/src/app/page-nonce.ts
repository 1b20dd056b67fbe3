/** The nonce that the server put into this page; style elements made at run time carry it. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
