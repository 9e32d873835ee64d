/* Runs in chromium, beside Microsoft's renderer (looks-page.ts): draws cards and says what is wrong with how they look. */
(() => {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  const WORDS = /[\p{L}\p{N}]/u;
  /** WCAG 2.2, 1.4.3: text of usual size. */
  const LEAST_CONTRAST = 4.5;

  function drawn(card, hostConfig, width) {
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.style.width = `${width}px`;
    const adaptive = new AdaptiveCard();
    adaptive.hostConfig = new HostConfig(hostConfig);
    adaptive.parse(card);
    frame.append(adaptive.render());
    document.body.append(frame);
    return frame;
  }

  function* textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.textContent.trim() !== "") yield walker.currentNode;
  }

  const isSeen = (element) => element.getClientRects().length > 0;
  const told = (element) => (element.textContent || element.id || element.tagName).trim().slice(0, 60);

  function* outside(frame) {
    const { right, left } = frame.getBoundingClientRect();
    for (const text of textNodes(frame)) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        if (box.right > right + 1 || box.left < left - 1)
          yield `runs out of the card: ${text.textContent.slice(0, 60)}`;
    }
    for (const element of frame.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (isSeen(element) && box.right > right + 1) yield `reaches out of the card: ${told(element)}`;
    }
  }

  const isInline = (element) => getComputedStyle(element).display === "inline";
  const isWide = (element) => !isInline(element) && element.scrollWidth > element.clientWidth + 1;
  const holdsText = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
  const isSeparator = (element) => element.matches(".ac-horizontal-separator, .ac-vertical-separator");

  /** A box may hold one that is wider (a card that a button opens, with its edges), but not hide it, and a text's box may not. */
  function* cut(frame) {
    for (const element of frame.querySelectorAll("*")) {
      if (!isSeen(element) || isSeparator(element)) continue;
      const hides = getComputedStyle(element).overflowX !== "visible";
      const isText = holdsText(element) || element.matches(".ac-richTextBlock, input");
      if ((hides || isText) && isWide(element)) yield `is wider than its place: ${told(element)}`;
      if (hides && element.scrollHeight > element.clientHeight + 1) yield `is higher than its place: ${told(element)}`;
    }
  }

  /** A usual word has room in its line; only names from outside may be torn. */
  function* torn(frame) {
    for (const text of textNodes(frame))
      for (const { 0: word, index } of text.textContent.matchAll(
        /(?<![\p{L}\p{N}./_-])\p{L}{2,14}(?![\p{L}\p{N}./_-])/gu,
      )) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) yield `tears a word: ${word}`;
      }
  }

  function rgba(colour) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  }

  const over = ([r, g, b, a], below) => [r, g, b].map((part, index) => part * a + below[index] * (1 - a));

  function background(element) {
    const colour = rgba(getComputedStyle(element).backgroundColor);
    if (colour[3] === 1 || !element.parentElement) return colour.slice(0, 3);
    return over(colour, background(element.parentElement));
  }

  function luminance(parts) {
    const [r, g, b] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(element) {
    const behind = background(element);
    const [darker, lighter] = [over(rgba(getComputedStyle(element).color), behind), behind]
      .map(luminance)
      .sort((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** A sign alone may be pale in Teams' own colours: its word stands beside it, and that is tested. */
  function* pale(frame) {
    for (const text of textNodes(frame)) {
      if (!WORDS.test(text.textContent) || !isSeen(text.parentElement)) continue;
      const value = contrast(text.parentElement);
      if (value < LEAST_CONTRAST) yield `is pale (${value.toFixed(1)}): ${text.textContent.slice(0, 60)}`;
    }
  }

  function nameOf(element) {
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
    const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? "");
    const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent);
    return [element.getAttribute("aria-label"), ...labelled, ...labels].join(" ").trim();
  }

  /** The renderer labels the box around a filtered choice, not what is typed into; Teams' own client draws another one. */
  const labelled = (input) => input.closest(".ac-choiceSetInput-filtered-container") ?? input;

  function* nameless(frame) {
    for (const input of frame.querySelectorAll("input, select, textarea"))
      if (!WORDS.test(nameOf(labelled(input)))) yield `has no label: ${input.outerHTML.slice(0, 120)}`;
    for (const button of frame.querySelectorAll("button, [role=button], [role=link], a"))
      if (!WORDS.test(button.textContent + nameOf(button))) yield `has no title: ${button.outerHTML.slice(0, 120)}`;
    for (const image of frame.querySelectorAll("img"))
      if (!WORDS.test(image.alt)) yield `has no alternative text: ${image.src.slice(0, 80)}`;
  }

  /** What the looker finds in each card; the cards that are opened by a button are looked at too. */
  globalThis.faultsOf = (cards, hostConfig, width) =>
    cards.flatMap(({ name, card }) => {
      const frame = drawn(card, hostConfig, width);
      for (const opener of frame.querySelectorAll("[aria-expanded=false]")) opener.click();
      const found = [outside, cut, torn, pale, nameless].flatMap((look) => [...look(frame)]);
      if (!WORDS.test(frame.textContent)) found.push("is empty");
      frame.remove();
      return [...new Set(found)].map((fault) => `${name} ${fault}`);
    });

  /** Leaves the card on the page, for a picture of it. */
  globalThis.show = (card, hostConfig, width) => drawn(card, hostConfig, width);
})();
