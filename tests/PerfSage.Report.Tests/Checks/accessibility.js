// What automatic checkers such as axe report: names, roles, structure.
() => {
  const findings = [];
  const check = (holds, what, element) => { if (!holds) findings.push(`${what}: ${element.outerHTML.slice(0, 120)}`); };
  const all = selector => [...document.querySelectorAll(selector)];
  const ids = all("[id]").map(e => e.id);
  check(new Set(ids).size === ids.length, "ids are unique", document.body);
  check(document.documentElement.lang === "en", "the page has a language", document.documentElement);
  check(document.title.trim() !== "", "the page has a title", document.head);
  check(all("h1").length === 1, "there is one h1", document.body);
  check(all("main").length === 1, "there is one main", document.body);
  let level = 0;
  for (const heading of all("h1, h2, h3, h4")) {
    const own = Number(heading.localName[1]);
    check(own <= level + 1, "no level of headings is left out", heading);
    level = own;
  }
  for (const link of all("a")) {
    const name = link.querySelector(":scope > title") ?? link;
    check(name.textContent.trim() !== "", "a link has a name", link);
    check(document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1))) !== null, "a link leads somewhere", link);
  }
  for (const element of all("[aria-labelledby]")) check(document.getElementById(element.getAttribute("aria-labelledby")) !== null, "a label exists", element);
  for (const element of all("[role=region], [role=group]")) check(element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby"), "a role has a name", element);
  for (const button of all("button")) check(button.textContent.trim() !== "", "a button has a name", button);
  for (const input of all("input")) check(input.labels.length > 0, "an input has a label", input);
  for (const table of all("table")) {
    check(table.querySelectorAll("thead th[scope=col]").length > 0, "a table has headers", table);
    for (const row of table.rows) check(row.cells.length === table.rows[0].cells.length, "a row has a cell per column", row);
  }
  for (const box of all(".scroll")) check(box.tabIndex === 0, "a keyboard can scroll a box", box);
  for (const svg of all("svg:not(svg svg)")) check(svg.getAttribute("aria-hidden") === "true" || svg.hasAttribute("aria-label"), "a picture has a name or is decoration", svg);
  for (const hidden of all("[aria-hidden=true]")) check(hidden.querySelector("a, button, input, [tabindex]") === null, "nothing hidden takes the focus", hidden);
  return findings;
}
