// The page is complete without this file, which adds sorting, a filter, and words below a picture for the mark in focus.
"use strict";

const value = cell => cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);

const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b, "en");

function sortBy(table, column, header) {
  const direction = header.getAttribute("aria-sort") === "descending" ? "ascending"
    : header.getAttribute("aria-sort") === "ascending" ? "descending"
    : header.classList.contains("number") ? "descending" : "ascending";
  for (const other of header.parentElement.cells) other.setAttribute("aria-sort", "none");
  header.setAttribute("aria-sort", direction);
  const sign = direction === "ascending" ? 1 : -1;
  const body = table.tBodies[0];
  // Array.prototype.sort is stable, so equal rows keep the order that they had.
  body.append(...[...body.rows].sort((a, b) => sign * compare(value(a.cells[column]), value(b.cells[column]))));
}

function makeSortable(table) {
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sortBy(table, column, header));
    header.setAttribute("aria-sort", "none");
    header.append(button);
  });
}

function makeFilterable(table) {
  const rows = [...table.tBodies[0].rows];
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  const box = document.createElement("div");
  label.append("Filter ", input);
  input.type = "search";
  box.className = "filter";
  box.append(label, count);
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
    }
    count.textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length} operators`;
  };
  input.addEventListener("input", apply);
  apply();
  table.parentElement.before(box);
}

// One stop for the Tab key in each picture; arrows go from mark to mark.
function makeNavigable(picture) {
  const marks = [...picture.querySelectorAll("a")];
  const stopAt = mark => marks.forEach(other => other.setAttribute("tabindex", other === mark ? "0" : "-1"));
  stopAt(marks[0]);
  marks.forEach((mark, i) => {
    mark.addEventListener("focus", () => stopAt(mark));
    mark.addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      marks[(i + step + marks.length) % marks.length].focus();
    });
  });
}

function makeReadable(figure) {
  const readout = document.createElement("p");
  readout.className = "readout";
  figure.querySelector("figcaption").before(readout);
  for (const mark of figure.querySelectorAll("a")) {
    const show = () => { readout.textContent = mark.querySelector("title").textContent; };
    mark.addEventListener("focus", show);
    mark.addEventListener("mouseenter", show);
  }
}

for (const table of document.querySelectorAll("table.operators")) {
  makeSortable(table);
  makeFilterable(table);
}
for (const figure of document.querySelectorAll("figure:has(a)")) {
  makeReadable(figure);
  for (const picture of figure.querySelectorAll("svg:has(> a), svg:has(> .marks)")) makeNavigable(picture);
}
