// Draws the series of the page. Each point is a link to the sentence it comes from;
// the table below the drawing says the same without script.

const data = JSON.parse(document.getElementById("chart-data").textContent);
const holder = document.getElementById("chart");
const day = (iso) => new Date(iso + "T00:00:00Z");
const points = data.points.map((p) => ({ ...p, x: day(p.day), z: `${p.class} ${p.line}` }));
const ofClass = (name) => points.filter((p) => p.class === name);
const numbers = new Intl.NumberFormat(data.lang === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 3 });
const labels = new Map(data.ticks.map((iso, i) => [day(iso).getTime(), data.labels[i]]));

/** One class of points: its line and its dots, in the class's own look. */
function layer(name, { dash, symbol, hollow }) {
  const rows = ofClass(name);
  const colour = `var(--c-${name})`;
  return [
    Plot.line(rows, { x: "x", y: "value", z: "z", stroke: colour, strokeWidth: 1.8, strokeDasharray: dash, ariaHidden: "true" }),
    Plot.dot(rows, {
      x: "x", y: "value", r: 4.5, symbol, stroke: colour, strokeWidth: 2,
      fill: hollow ? "var(--paper)" : colour, href: "href", title: "label", ariaLabel: "label",
    }),
  ];
}

/** Days that get a label: as many as fit side by side. */
function ticks() {
  const room = Math.max(2, Math.floor((holder.clientWidth - 100) / 62));
  const every = Math.ceil(data.ticks.length / room);
  return data.ticks.filter((_, i) => i % every === 0).map(day);
}

function draw() {
  const plans = (data.plans ?? []).map((p) => ({ ...p, x1: day(p.start), x2: day(p.end) }));
  const spreads = (data.spreads ?? []).map((s) => ({ ...s, x: day(s.day) }));
  const first = points[0]?.x, last = points.at(-1)?.x;
  const seen = plans.filter((p) => first && p.x2 >= first && p.x1 <= last)
    .map((p) => ({ ...p, x1: p.x1 < first ? first : p.x1, x2: p.x2 > last ? last : p.x2 }));
  return Plot.plot({
    className: "solieu-plot",
    width: Math.max(holder.clientWidth, 320), height: 340, marginLeft: 76, marginRight: 28, marginBottom: 36, marginTop: 28, insetLeft: 14, insetRight: 14,
    ariaLabel: data.title,
    x: { type: "utc", label: null, ticks: ticks(), tickFormat: (d) => labels.get(d.getTime()) ?? "" },
    y: { label: data.unit, grid: true, zero: data.zero, nice: true, ticks: 6, tickFormat: (v) => numbers.format(v) },
    marks: [
      data.zero ? Plot.ruleY([0]) : null,
      Plot.link(seen, { x1: "x1", x2: "x2", y: "value", stroke: "var(--c-plan)", strokeWidth: 2.5, href: "href", title: "label", ariaLabel: "label" }),
      Plot.ruleX(spreads, { x: "x", y1: "low", y2: "high", stroke: "var(--dim)", strokeWidth: 5, strokeOpacity: 0.45 }),
      ...layer("plan", { symbol: "square" }),
      ...layer("derived", { dash: "4 4", symbol: "diamond", hollow: true }),
      ...layer("estimate", { dash: "1 4", symbol: "circle", hollow: true }),
      ...layer("actual", { symbol: "circle" }),
      Plot.text(points.filter((p) => p.finding), {
        x: "x", y: "value", dy: -15, text: () => "⚑", fontSize: 15, fill: "var(--error)", href: "finding", title: "message", ariaLabel: "message",
      }),
    ],
  });
}

let width = 0;
function redraw() {
  if (holder.clientWidth === width) return;
  width = holder.clientWidth;
  holder.replaceChildren(draw());
}
new ResizeObserver(redraw).observe(holder);
