"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const matches = [...document.querySelectorAll('.side .n[id]:not([id$="b"])')];
  const where = document.getElementById("where");
  let current = -1;
  const unfold = (element) => {
    const fold = element.closest("details");
    if (fold) fold.open = true;
  };
  // What is drawn only now may turn out higher or lower than guessed, and push the place away.
  const bring = (element, block, more = 9) => {
    element.scrollIntoView({ block });
    const top = element.getBoundingClientRect().top;
    if (more) requestAnimationFrame(() => {
      if (Math.abs(element.getBoundingClientRect().top - top) > 1) bring(element, block, more - 1);
    });
  };
  const go = (step) => {
    if (!matches.length) return;
    if (current >= 0) matches[current].classList.remove("here");
    current = current < 0 ? (step > 0 ? 0 : matches.length - 1) : (current + step + matches.length) % matches.length;
    const match = matches[current];
    unfold(match);
    match.classList.add("here");
    bring(match, "center");
    where.textContent = `${current + 1} / ${matches.length}`;
  };
  if (matches.length) where.textContent = `– / ${matches.length}`;
  document.querySelectorAll("button[data-go]").forEach((button) =>
    button.addEventListener("click", () => go(button.dataset.go === "next" ? 1 : -1)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.target.type === "search") return;
    if (event.key === "n") go(1);
    else if (event.key === "p") go(-1);
    else if (event.key === "d") document.querySelector('input[name="lens"]:not(:checked)').checked = true;
    else return;
    event.preventDefault();
  });
  document.getElementById("only-changed").addEventListener("change", (event) =>
    root.classList.toggle("only-changed", event.target.checked));
  const cited = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  const arrive = () => {
    const target = cited();
    if (!target) return;
    unfold(target);
    bring(target, target.classList.contains("n") ? "center" : "start");
    const place = matches.indexOf(target);
    if (place < 0) return;
    if (current >= 0) matches[current].classList.remove("here");
    current = place;
    where.textContent = `${current + 1} / ${matches.length}`;
  };
  window.addEventListener("hashchange", arrive);
  arrive();
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((fold) => { fold.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((fold) => { fold.open = false; }));
  const filter = document.getElementById("filter");
  if (filter) {
    const rows = [...document.getElementById("evidence").tBodies[0].rows];
    const words = rows.map((row) => row.textContent.toLowerCase());
    filter.addEventListener("input", () => {
      const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, place) => {
        row.hidden = !wanted.every((word) => words[place].includes(word));
        if (!row.hidden) shown += 1;
      });
      document.getElementById("filtered").textContent = wanted.length ? `${shown} / ${rows.length}` : "";
    });
  }
  document.querySelectorAll("table.sortable").forEach((table) => {
    table.classList.add("can-sort");
    const heads = [...table.tHead.rows[0].cells];
    const sort = (column) => {
      const descending = heads[column].getAttribute("aria-sort") !== "descending";
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      heads[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
      const value = (row) => row.cells[column].textContent.trim().replace(/^–$/, "");
      const compare = (x, y) => {
        if (!value(x) || !value(y)) return Boolean(value(y)) - Boolean(value(x));
        const a = parseFloat(value(x).replace(/[,<]/g, "")), b = parseFloat(value(y).replace(/[,<]/g, ""));
        const order = Number.isNaN(a) || Number.isNaN(b) ? value(x).localeCompare(value(y), root.lang) : a - b;
        return descending ? -order : order;
      };
      const body = table.tBodies[0];
      [...body.rows].sort(compare).forEach((row) => body.append(row));
    };
    heads.forEach((head, column) => {
      head.tabIndex = 0;
      head.addEventListener("click", () => sort(column));
      head.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(column); }
      });
    });
  });
})();
