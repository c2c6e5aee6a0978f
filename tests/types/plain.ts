// A page in TypeScript. Each line below a `@ts-expect-error` must be refused.
import type { LegCrampsElement } from "./leg-cramps";

const tool: LegCrampsElement = document.createElement("leg-cramps");
tool.region = "gb";
tool.theme = "dark";
tool.headingLevel = "3";
tool.shareResult = true;
tool.focus();
tool.restart();
tool.openBackup();
document.querySelector("leg-cramps")?.restart();
tool.addEventListener("leg-cramps-ready", (event) => {
  const nothing: null = event.detail;
  console.log(nothing);
});
tool.addEventListener("leg-cramps-finished", (event) => {
  if (event.detail) console.log(event.detail.level, event.detail.within);
});

// @ts-expect-error: no such look
tool.theme = "purple";
// @ts-expect-error: no such method, and none returns health data
tool.exportData();
// @ts-expect-error: a level is a text
tool.headingLevel = 3;
tool.addEventListener("leg-cramps-ready", (event) => {
  // @ts-expect-error: this event carries nothing
  console.log(event.detail.level);
});
