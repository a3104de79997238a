"use strict";
// What the report can do beyond showing itself. Everything here is an extra: the page is whole without it.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  document.documentElement.classList.add("scripted");
  for (const control of all("[data-script]")) control.hidden = false;
  for (const form of all("form")) form.addEventListener("submit", (event) => event.preventDefault());

  // Light and dark: the system's choice until the button is pressed.
  const theme = document.querySelector(".theme");
  const isDark = () => getComputedStyle(document.documentElement).colorScheme === "dark"
    || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    theme.setAttribute("aria-pressed", String(isDark()));
  });

  // Side by side: own voice only, which texts, whose quotations, which loaded terms.
  const filters = {
    text: (reader, value, on) => {
      for (const cell of all(`.c${value}`, reader)) cell.hidden = !on;
      const boxes = all("[data-filter=text] input", reader);
      reader.style.setProperty("--shown", String(Math.max(1, boxes.filter((box) => box.checked).length)));
    },
    speaker: (reader, value, on) => mark(reader, ".quoted", "speaker", value, on),
    category: (reader, value, on) => mark(reader, ".loaded-own, .loaded-quoted", "category", value, on),
  };
  // A loaded term inside a quotation is one element with two marks: each filter speaks for its own.
  const mark = (reader, selector, key, value, on) => {
    for (const run of all(`.rows :is(${selector})`, reader)) {
      if ((run.dataset[key] ?? "") === value) run.classList.toggle(`no-${key}`, !on);
    }
  };
  for (const reader of all(".reader")) {
    for (const own of all("input[name=own]", reader)) {
      own.addEventListener("change", () => reader.classList.toggle("own-only", own.checked));
    }
    for (const group of all("[data-filter]", reader)) {
      const apply = (box) => filters[group.dataset.filter](reader, box.value, box.checked);
      const boxes = all("input", group);
      for (const box of boxes) box.addEventListener("change", () => apply(box));
      // More than four texts do not fit beside each other: begin with three.
      if (group.dataset.filter === "text" && boxes.length > 4) {
        for (const box of boxes.slice(3)) { box.checked = false; apply(box); }
      }
      for (const [selector, on] of [["[data-all]", true], ["[data-none]", false]]) {
        for (const button of all(selector, group)) {
          button.addEventListener("click", () => boxes.forEach((box) => { box.checked = on; apply(box); }));
        }
      }
    }
  }

  // Matching passages: choose a sentence, see its kin here and in the tray.
  const tray = document.getElementById("kin-tray");
  let chosen = null;
  const kinOf = (passage) => all(".kin-links a", passage)
    .map((link) => document.getElementById(link.hash.slice(1))).filter(Boolean);
  const words = (element) => {
    const copy = (element.querySelector("td.serif") ?? element).cloneNode(true);
    for (const extra of all(".kin-links, .kin-button, .back", copy)) extra.remove();
    return copy.textContent.trim();
  };
  const card = (element, name) => make("div", {},
    make("a", { href: `#${element.id}`, textContent: name || "the source" }),
    make("blockquote", { dir: "auto", textContent: words(element) }));
  const close = (refocus) => {
    if (!chosen) return;
    const button = chosen.querySelector(".kin-button");
    button.setAttribute("aria-pressed", "false");
    for (const shown of all(".chosen, .kin-shown")) shown.classList.remove("chosen", "kin-shown");
    tray.hidden = true;
    tray.replaceChildren();
    chosen = null;
    if (refocus) button.focus();
  };
  const choose = (passage) => {
    const again = passage === chosen;
    close(false);
    if (again) return;
    chosen = passage;
    const kin = kinOf(passage);
    passage.classList.add("chosen");
    passage.querySelector(".kin-button").setAttribute("aria-pressed", "true");
    for (const other of kin) other.classList.add("kin-shown");
    const shut = make("button", { type: "button", textContent: "Close" });
    shut.addEventListener("click", () => close(true));
    tray.replaceChildren(
      make("div", { className: "bar" }, make("h2", { textContent: "What tells the same" }), shut),
      make("div", { className: "texts" }, card(passage, passage.dataset.outlet),
        ...kin.map((other) => card(other, other.dataset.outlet))));
    tray.hidden = false;
    kin[0].scrollIntoView({ block: "nearest" });
  };
  for (const passage of all(".passage")) {
    const kin = kinOf(passage);
    if (!kin.length) continue;
    const button = make("button", { type: "button", className: "kin-button", textContent: `↔${kin.length}` });
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-label", `Show what tells the same: ${kin.length}`);
    passage.querySelector(".kin-links").before(button);
    passage.addEventListener("click", (event) => {
      if (event.target.closest("a") || String(getSelection())) return;
      choose(passage);
    });
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });

  // Changed quotes: one side's words alone.
  for (const form of all(".sides")) {
    const table = form.nextElementSibling.querySelector("table");
    form.addEventListener("change", (event) => {
      table.classList.toggle("side-article", event.target.value === "article");
      table.classList.toggle("side-source", event.target.value === "source");
    });
  }

  // Sortable tables: inside each group, first up, then down, then as printed.
  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? "";
    const number = Number(text);
    return text !== "" && !Number.isNaN(number) ? number : text || cell.textContent.trim();
  };
  const missing = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined && ["", "–"].includes(cell.textContent.trim());
  };
  const compare = (column, sign) => (a, b) => {
    if (missing(a, column) || missing(b, column)) return missing(a, column) - missing(b, column);
    const [x, y] = [value(a, column), value(b, column)];
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * String(x).localeCompare(String(y), document.documentElement.lang, { numeric: true });
  };
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  for (const table of all("table.rules")) {
    const bodies = Array.from(table.tBodies).map((body) => [body, Array.from(body.rows)]);
    if (!table.tHead || !bodies.some(([, rows]) => rows.length > 2)) continue;
    const heads = all("th", table.tHead);
    for (const head of heads) {
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const order = next[head.getAttribute("aria-sort") ?? "none"];
        for (const other of heads) other.removeAttribute("aria-sort");
        if (order !== "none") head.setAttribute("aria-sort", order);
        for (const [body, rows] of bodies) {
          const fixed = rows.filter((row) => row.classList.contains("group"));
          const free = rows.filter((row) => !row.classList.contains("group"));
          if (order !== "none") free.sort(compare(head.cellIndex, order === "ascending" ? 1 : -1));
          body.append(...fixed, ...free);
        }
      });
    }
  }

  // Evidence inside a closed part of the page is opened before it is shown.
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target && target.closest("details:not([open])");
    if (closed) { closed.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();

  // The contents say where the reader is.
  const entries = new Map(all(".contents a").map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((seen) => {
    for (const entry of seen.filter((one) => one.isIntersecting)) {
      for (const link of entries.values()) link.removeAttribute("aria-current");
      entries.get(entry.target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-20% 0px -70%" });
  for (const page of all(".page")) watch.observe(page);
})();
