// SPDX-License-Identifier: GPL-3.0-or-later
// Fits pictures of a post to the networks of its accounts, one at a time per picture, on request.
#pragma once

#include "engine/publishing/media_desk.h"

#include <QHash>
#include <QObject>

namespace parvis::ui {

class AccountBook;
class DraftModel;

class MediaFitter : public QObject
{
    Q_OBJECT
public:
    MediaFitter(MediaDesk& desk, const AccountBook& book, QObject* parent);
    ~MediaFitter() override; // what runs is stopped

    // The first network of the chosen accounts (of the tab, where it is one) that would take picture index only fitted,
    // and for which that can be done. Empty: none.
    QString networkInNeed(const DraftModel& draft, const QString& tab, int index) const;
    bool isRunning(MediaId id) const { return m_running.contains(id); }
    // Begins; or stops what runs. With several networks in the post the copy goes into that network's variant only.
    void toggle(DraftModel& draft, const QString& tab, int index);

Q_SIGNALS:
    void changed();
    void failed(const QString& why);

private:
    const Capabilities* capabilities(const DraftModel& draft, const QString& network) const;
    QStringList networks(const DraftModel& draft) const;
    MediaDesk& m_desk;
    const AccountBook& m_book;
    QHash<MediaId, StopFlag> m_running;
};

} // namespace parvis::ui
