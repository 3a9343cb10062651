"use strict";
(function () {
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var severities = all('input[data-filter="severity"]');
  var rule = document.querySelector('select[data-filter="rule"]');
  var faulty = document.querySelector('input[data-filter="faulty"]');
  if (!rule) { return; }

  function shown(item) {
    var wanted = severities.some(function (box) { return box.checked && box.value === item.dataset.severity; });
    return wanted && (!rule.value || rule.value === item.dataset.rule);
  }

  function mergeLabels(table) {
    var before = null;
    all("tbody tr", table).forEach(function (row) {
      if (row.hidden) { return; }
      var same1 = before !== null && before.dataset.level1 === row.dataset.level1;
      row.classList.toggle("same1", same1);
      row.classList.toggle("same2", same1 && before.dataset.level2 === row.dataset.level2);
      before = row;
    });
  }

  function apply() {
    var any = false;
    all(".note, .house").forEach(function (item) { item.hidden = !shown(item); any = any || !item.hidden; });
    all("table.indicators tbody tr").forEach(function (row) {
      var here = all(".note", row).some(function (note) { return !note.hidden; });
      row.classList.toggle("quiet", !here);
      row.hidden = faulty.checked && !here;
    });
    var narrowed = faulty.checked || rule.value || severities.some(function (box) { return !box.checked && !box.disabled; });
    all("section.form").forEach(function (form) {
      var here = all(".note, .house", form).some(function (item) { return !item.hidden; });
      form.hidden = Boolean(narrowed) && !here;
      all("table.indicators", form).forEach(mergeLabels);
    });
    document.querySelector(".none-shown").hidden = any;
  }

  severities.concat([rule, faulty]).forEach(function (control) { control.addEventListener("change", apply); });
  document.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
  window.addEventListener("beforeprint", function () { all("details.house").forEach(function (item) { item.open = true; }); });
  apply();
})();
