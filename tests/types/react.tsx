// A React page in TypeScript. Each line below a `@ts-expect-error` must be refused.
/// <reference path="./leg-cramps.jsx.d.ts" />

export function Page({ region }: { region: string }) {
  return (
    <article>
      <leg-cramps region={region} theme="auto" heading-level="3" data-start="guide" className="tool">
        <p>Chest pain? Call 999.</p>
        <p slot="contact">The clinic: 01234 567890.</p>
      </leg-cramps>
      <leg-cramps share-result={false} load="eager" />
      {/* @ts-expect-error: no such attribute */}
      <leg-cramps colour="red" />
      {/* @ts-expect-error: a level is a text */}
      <leg-cramps heading-level={3} />
    </article>
  );
}
