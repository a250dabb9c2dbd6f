// The keyboard, and the panel beside a report. Every page works without this file.

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

/** Things that j and k walk through: figures of a report, else rows and hits. */
function stops() {
  const figures = document.querySelectorAll(".text a.fig");
  if (figures.length > 0) return [...figures];
  return [...document.querySelectorAll("[data-item]")].map((item) => item.querySelector("a")).filter(Boolean);
}

/** Moves the focus to the next or previous stop; the first one from nowhere. */
function step(by) {
  const all = stops();
  if (all.length === 0) return;
  let at = all.indexOf(document.activeElement);
  if (at < 0) at = all.findIndex((a) => a.getAttribute("aria-current") === "true");
  const next = at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "center" });
  if (next.matches(".text a.fig")) open(next);
}

const help = document.getElementById("help");

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || help.open) return;
  switch (event.key) {
    case "/": (document.getElementById("q-main") ?? document.getElementById("q")).focus(); break;
    case "j": step(1); break;
    case "k": step(-1); break;
    case "o": if (document.activeElement?.matches("a")) document.activeElement.click(); break;
    case "Escape": panel?.classList.remove("open"); return;
    case "?": help.showModal(); break;
    default: return;
  }
  event.preventDefault();
}

document.addEventListener("keydown", onKey);
for (const button of document.querySelectorAll("[data-help]")) {
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
}

const panel = document.getElementById("panel");
let asked = 0; // the newest request wins, however late an older answer comes

/** Marks a figure as the chosen one. */
function choose(id) {
  for (const old of document.querySelectorAll('.text a[aria-current="true"]')) old.removeAttribute("aria-current");
  const figure = document.getElementById(id);
  figure?.setAttribute("aria-current", "true");
  return figure;
}

/** Shows the panel of the figure that a link of this report points at. */
async function open(link) {
  const id = decodeURIComponent(link.hash.slice(1));
  const turn = ++asked;
  choose(id);
  history.replaceState(null, "", link.href);
  const answer = await fetch(`${location.pathname}/so/${encodeURIComponent(id)}`);
  if (!answer.ok) { location.href = link.href; return; }
  const html = await answer.text();
  if (turn !== asked) return;
  panel.innerHTML = html;
  panel.classList.add("open");
  panel.scrollTop = 0;
  panel.parentElement.scrollTop = 0;
}

if (panel) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".text a.fig, #panel a.linked");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(link);
    if (link.matches(".linked")) document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView({ block: "center" });
  });
  const wanted = new URLSearchParams(location.search).get("f");
  if (wanted) choose(wanted)?.scrollIntoView({ block: "center" });
}
