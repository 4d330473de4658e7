// Texts whose contrast with what is behind them is below that of WCAG 2.2 AA: 4.5, or 3 for large ones.
() => {
  const parse = text => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const over = (front, back) => front.rgb.map((c, i) => front.alpha * c + (1 - front.alpha) * back[i]);
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const backgroundOf = element => {
    if (element === null) return [255, 255, 255];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own.rgb : over(own, backgroundOf(element.parentElement));
  };
  // A word on a segment of the timeline stands on the segment's colour.
  const behind = element => {
    const fill = element.closest("a.segment")?.querySelector(".fill");
    return fill ? parse(getComputedStyle(fill).fill).rgb : backgroundOf(element);
  };
  const findings = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const style = getComputedStyle(element);
    if (walker.currentNode.textContent.trim() === "" || style.display === "none" || ["script", "style", "title"].includes(element.localName)) continue;
    const back = behind(element);
    const front = over(parse(element.closest("svg") ? style.fill : style.color), back);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio(front, back) < least) findings.push(`${walker.currentNode.textContent.trim().slice(0, 40)}: ${ratio(front, back).toFixed(2)}`);
  }
  // Marks and lines carry meaning too; WCAG 1.4.11 asks for 3.
  for (const shape of document.querySelectorAll(".mark path, .segment .fill, .bar .within, .bar line, .legend .line path")) {
    const style = getComputedStyle(shape);
    const color = style.fill === "none" || shape.localName === "line" || shape.closest(".line, .base") ? style.stroke : style.fill;
    const back = backgroundOf(shape.closest("svg").parentElement);
    if (ratio(parse(color).rgb, back) < 3) findings.push(`${shape.parentElement.getAttribute("class")}: ${ratio(parse(color).rgb, back).toFixed(2)}`);
  }
  return [...new Set(findings)];
}
