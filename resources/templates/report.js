"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const rows = [...document.querySelectorAll("tr.match")];
  const where = document.getElementById("where");
  let current = -1;
  const go = (step) => {
    if (!rows.length) return;
    if (current >= 0) rows[current].classList.remove("here");
    current = (current + step + rows.length) % rows.length;
    const row = rows[current];
    row.closest("details").open = true;
    row.classList.add("here");
    row.scrollIntoView({ block: "center" });
    where.textContent = `${current + 1}/${rows.length}`;
  };
  if (rows.length) where.textContent = `0/${rows.length}`;
  document.querySelectorAll("button[data-go]").forEach((button) =>
    button.addEventListener("click", () => go(button.dataset.go === "next" ? 1 : -1)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "n") go(1);
    else if (event.key === "p") go(-1);
    else if (event.key === "d") {
      const off = document.querySelector('input[name="lens"]:not(:checked)');
      off.checked = true;
    } else return;
    event.preventDefault();
  });
  document.getElementById("only-changed").addEventListener("change", (event) =>
    root.classList.toggle("only-changed", event.target.checked));
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && target.closest("details");
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", open);
  open();
  document.querySelectorAll("table.sortable").forEach((table) => {
    table.classList.add("can-sort");
    const heads = [...table.tHead.rows[0].cells];
    const sort = (column) => {
      const descending = heads[column].getAttribute("aria-sort") !== "descending";
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      heads[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
      const value = (row) => row.cells[column].textContent.trim();
      const compare = (x, y) => {
        const a = parseFloat(value(x).replace(/,/g, "")), b = parseFloat(value(y).replace(/,/g, ""));
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
