// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/publishing/publishing_desk.h"
#include "store/workspace_store.h"
#include "workbench.h"

#include <QTemporaryDir>

namespace parvis::test {

using namespace Qt::StringLiterals;

// Desks on a real workspace, with time moved by hand.
struct Office {
    Office() : secrets(clock)
    {
        StoreOptions options;
        options.location = dir.filePath(u"work.parvis"_s);
        options.clock = &clock;
        NewWorkspace workspace;
        workspace.name = u"test"_s;
        workspace.publicKey = "public";
        workspace.keyId = u"key"_s;
        store = *WorkspaceStore::create(options, workspace);
        account = addAccount(u"shop"_s);
    }
    Account addAccount(const QString& handle)
    {
        Account a;
        a.network = u"fake"_s;
        a.server = u"https://fake.example"_s;
        a.remoteId = {handle};
        a.handle = handle;
        a.capabilities = fakeCapabilities(network);
        return *answerOf(store->accounts().add(a, "sealed"));
    }
    Ports ports()
    {
        Ports p{store->posts(),     store->outbox(), store->media(),
                store->accounts(),  store->inbox(),  store->insights(),
                store->workspace(), secrets,         clock};
        p.writing = &store->writing();
        p.plan = &store->plan();
        p.governance = &store->governance();
        p.work = &store->work();
        p.figures = &store->figures();
        return p;
    }
    PostDraft draft(const QString& text)
    {
        PostDraft d;
        d.base.text = text;
        d.accounts = {account.id};
        d.when = When::at(wallTimeAt(clock.now() + 2h, ZoneId::utc()), ZoneId::utc());
        d.author = u"léa"_s;
        return d;
    }
    void rule(CharterKind kind, CharterLevel level, const QStringList& words)
    {
        CharterRule r;
        r.name = u"rule"_s;
        r.kind = kind;
        r.level = level;
        r.words = words;
        QVERIFY(answerOf(store->governance().saveRule(r, u"boss"_s)));
    }
    void policy(int needed, const QStringList& people = {})
    {
        QVERIFY(answerOf(store->governance().savePolicy({account.id, needed, people}, u"boss"_s)));
    }

    QTemporaryDir dir;
    FakeClock clock;
    FakeNetwork network;
    FakeStore secrets;
    std::shared_ptr<WorkspaceStore> store;
    Account account;
};

} // namespace parvis::test
