#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of the house finds its breach when one is planted, and leaves the like of it alone."""
import unittest

import rules

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def found(path, text, *others):
    files = {path: HEAD + text}
    for other in others:
        files[other] = HEAD
    return [(rule, line) for _, line, rule, _ in rules.check(files)]


class Arrows(unittest.TestCase):
    allowed = [
        ("app/domain/a.cpp", "base/b.h"), ("app/ports/a.h", "domain/x/b.h"), ("app/engine/a.cpp", "ports/b.h"),
        ("app/store/sql/a.cpp", "ports/b.h"), ("app/platforms/http/a.cpp", "ports/b.h"),
        ("app/platforms/mastodon/a.cpp", "platforms/http/b.h"), ("app/platforms/mastodon/a.cpp", "platforms/mastodon/b.h"),
        ("app/practice/a.cpp", "domain/b.h"), ("app/cli/a.cpp", "engine/b.h"), ("app/ui/x/a.cpp", "engine/x/b.h"),
        ("app/secrets/a.cpp", "ports/b.h"), ("app/compose.cpp", "store/b.h"), ("app/main.cpp", "platforms/mastodon/b.h")]
    forbidden = [
        ("app/base/a.h", "domain/b.h"), ("app/domain/a.cpp", "ports/b.h"), ("app/ports/a.h", "engine/b.h"),
        ("app/engine/a.cpp", "store/b.h"), ("app/engine/a.cpp", "platforms/http/b.h"), ("app/engine/a.cpp", "ui/b.h"),
        ("app/store/a.cpp", "platforms/http/b.h"), ("app/store/a.cpp", "engine/b.h"), ("app/platforms/http/a.cpp", "store/b.h"),
        ("app/platforms/http/a.cpp", "platforms/mastodon/b.h"), ("app/platforms/bluesky/a.cpp", "platforms/mastodon/b.h"),
        ("app/secrets/a.cpp", "store/b.h"), ("app/practice/a.cpp", "ports/b.h"), ("app/practice/a.cpp", "platforms/mastodon/b.h"),
        ("app/cli/a.cpp", "store/b.h"), ("app/cli/a.cpp", "ui/b.h"), ("app/ui/a.cpp", "store/b.h"), ("app/ui/a.cpp", "secrets/b.h"),
        ("app/ui/a.cpp", "platforms/http/b.h"), ("app/ui/a.cpp", "cli/b.h"), ("app/ui/a.cpp", "compose.h"),
        ("app/engine/a.cpp", "practice/b.h")]

    def test_allowed(self):
        for path, name in self.allowed:
            with self.subTest(path=path, name=name):
                self.assertEqual(found(path, f'#include "{name}"\n', "app/" + name), [])

    def test_forbidden(self):
        for path, name in self.forbidden:
            with self.subTest(path=path, name=name):
                self.assertEqual(found(path, f'#include "{name}"\n', "app/" + name), [("include", 2)])

    def test_ways_round(self):
        self.assertEqual(found("app/ui/a.cpp", "#include <store/b.h>\n", "app/store/b.h"), [("include", 2)])
        self.assertEqual(found("app/ui/a.cpp", '#include "../store/b.h"\n', "app/store/b.h"), [("include", 2)])
        self.assertEqual(found("app/ui/a.cpp", '  #  include "store/b.h"\n', "app/store/b.h"), [("include", 2)])
        self.assertEqual(found("app/ui/a.cpp", '#include "b.h"\n', "app/ui/b.h"), [("include", 2)])
        self.assertEqual(found("app/ui/a.cpp", '#include "a.moc"\n#include <QWidget>\n'), [])


class Words(unittest.TestCase):
    # rule, path, a breach, the like of it that is right (in the same place, or elsewhere)
    cases = [
        ("heavy-header", "app/ports/a.h", "QJsonObject f();", "class QString f();"),
        ("heavy-header", "app/engine/a.h", "QNetworkReply* r;", "// a QNetworkReply would be too much"),
        ("heavy-header", "app/domain/a.h", "void show(QWidget*);", "void show();"),
        ("heavy-header", "app/ports/a.h", "QSqlQuery q;", None),
        ("datetime", "app/engine/a.cpp", "QDateTime t;", 'log("QDateTime");'),
        ("datetime", "app/store/a.cpp", "auto z = QTimeZone(x);", None),
        ("now", "app/engine/a.cpp", "auto t = QDateTime::currentMSecsSinceEpoch();", "clock.now();"),
        ("now", "app/practice/a.cpp", "std::chrono::system_clock::now();", "std::chrono::steady_clock::now();"),
        ("now", "app/ui/a.cpp", "QDate::currentDate();", "currentDateShown();"),
        ("now", "app/store/a.cpp", "std::time(nullptr);", None),
        ("coroutine", "app/engine/a.cpp", "co_await x;", "/* co_await */"),
        ("nested-loop", "app/ui/a.cpp", "QCoreApplication::processEvents();", "dialog->open();"),
        ("nested-loop", "app/ui/a.cpp", "dialog.exec();", "menu->popup(p);"),
        ("nested-loop", "app/engine/a.cpp", "QEventLoop loop;", None),
        ("nested-loop", "app/engine/a.cpp", "future.waitForFinished();", "waitForCode();"),
        ("blocking-ui", "app/ui/a.cpp", "QNetworkAccessManager m;", None),
        ("modal", "app/ui/a.cpp", 'QMessageBox::question(this, t, x);', "auto* box = new QMessageBox(this);"),
        ("sql", "app/engine/a.cpp", 'q(u"SELECT id FROM post"_s);', 'tr("Select one from the list");'),
        ("sql", "app/ui/a.cpp", 'f("update post set x = 1");', 'tr("Update the post");'),
        ("sql", "app/cli/a.cpp", 'f(R"(insert into t values (1))");', 'tr("Insert an image");'),
        ("sql", "app/engine/a.cpp", 'f("PRAGMA journal_mode");', "#pragma once"),
        ("network-by-name", "app/ui/a.cpp", 'if (account.network == u"mastodon"_s) f();', "if (account.network == network) f();"),
        ("network-by-name", "app/engine/a.cpp", 'if (u"bluesky"_s == account.network) f();', "// network == \"mastodon\""),
        ("singleton", "app/engine/a.h", "static Desk& instance();", "QString instance() const;"),
        ("sleep-in-test", "tests/unit/a.cpp", "QTest::qSleep(10);", "QTRY_VERIFY(x);"),
        ("sleep-in-test", "tests/unit/a.cpp", "QTest::qWait(50);", "QTest::qWait(0);"),
        ("sleep-in-test", "tests/unit/a.cpp", "std::this_thread::sleep_for(1s);", None),
        ("own-words", "README.md", "see /wo" "rk/shared/x.md", "it works/shares"),
        ("own-words", "app/ui/a.cpp", "// as iss" "ue #3 says", "// an issue of the newsletter"),
        ("own-words", "packaging/run", "# told by the CE" "O", "# CEOS"),
    ]

    def test_each(self):
        for rule, path, breach, right in self.cases:
            with self.subTest(rule=rule, breach=breach):
                self.assertIn((rule, 2), found(path, breach + "\n"))
            if right is not None:
                with self.subTest(rule=rule, right=right):
                    self.assertEqual(found(path, right + "\n"), [])

    def test_places_where_it_is_right(self):
        for path, text in [
                ("app/store/a.cpp", 'q("SELECT id FROM post");'), ("app/base/time/a.cpp", "QDateTime::currentMSecsSinceEpoch();"),
                ("app/ui/a.cpp", "QDateTime t;"), ("app/store/a.cpp", "query.exec();"), ("app/main.cpp", "app.exec();"),
                ("app/platforms/mastodon/a.cpp", 'if (network == u"mastodon"_s) f();'), ("app/ports/a.cpp", "QJsonObject o;"),
                ("app/domain/a.cpp", "int n = 1'000'000; // co_await"), ("tests/unit/a.cpp", "QDateTime::currentDateTime();")]:
            with self.subTest(path=path):
                self.assertEqual(found(path, text + "\n"), [])

    def test_licence(self):
        for path, text in [("app/ui/a.cpp", "int x;\n"), ("tests/a.sh", "#!/bin/sh\n"), ("packaging/run", "#!/bin/bash\n"),
                           ("app/CMakeLists.txt", "x()\n")]:
            with self.subTest(path=path):
                self.assertEqual([r for _, _, r, _ in rules.check({path: text})], ["licence"])

    def test_lengths(self):
        self.assertEqual(found("app/ui/a.cpp", "int x;\n" * 600), [("length", 601)])
        self.assertEqual(found("app/ui/a.cpp", "int x;\n" * 400), [])
        self.assertEqual(found("app/ui/a.cpp", "void f()\n{\n" + "    x();\n" * 70 + "}\n"), [("function-length", 3)])
        self.assertEqual(found("app/ui/a.cpp", "void f()\n{\n" + "    x();\n" * 50 + "}\n"), [])

    def test_pictures(self):
        shown = "![a](pictures/a.png) and <img src=\"pictures/b.png\">\n"
        self.assertEqual(found("README.md", shown), [("pictures", 2), ("pictures", 2)])
        self.assertEqual(found("README.md", shown, "pictures/a.png", "pictures/b.png"), [])

    def test_every_rule_has_a_case(self):
        tried = {case[0] for case in self.cases} | {"include", "licence", "length", "function-length", "pictures"}
        self.assertEqual(tried, set(rules.RULES))


class Links(unittest.TestCase):
    def test_right(self):
        text = ("parvis_base: parvis_flags;Qt6::Core;tl::expected\nparvis_ui: parvis_flags;parvis_engine;Qt6::Widgets\n"
                "parvis_mastodon: parvis_flags;parvis_http;Qt6::WebSockets\nparvis: parvis_ui;parvis_store;parvis_platforms\n"
                "parvis_platforms: parvis_mastodon\n")
        self.assertEqual(list(rules.check_links(text)), [])

    def test_wrong(self):
        for line in ("parvis_engine: parvis_store", "parvis_ui: parvis_store", "parvis_cli: parvis_ui", "parvis_domain: parvis_ports",
                     "parvis_mastodon: parvis_bluesky", "parvis_store: parvis_http", "parvis_engine: Qt6::Widgets",
                     "parvis_domain: Qt6::Sql", "parvis_cli: $<LINK_ONLY:parvis_secrets>", "parvis_practice: parvis_mastodon"):
            with self.subTest(line=line):
                self.assertEqual(len(list(rules.check_links("parvis_base: Qt6::Core\n" + line + "\n"))), 1)


if __name__ == "__main__":
    unittest.main()
