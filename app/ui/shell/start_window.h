// SPDX-License-Identifier: GPL-3.0-or-later
// The window when there is no workspace to show: none yet (welcome), or one that cannot be opened (damaged,
// unreachable). It changes nothing by itself; the composition root acts on its signals.
#pragma once

#include "base/result.h"
#include "base/time/instant.h"

#include <QWidget>

namespace parvis::ui {

struct DamagedWorkspace {
    QString file;
    QString problem;      // what the integrity check said, English
    QString lastGoodCopy; // empty: there is none
    Instant copied;
};

class StartWindow : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(QWidget* parent = nullptr);
    void showWelcome();
    void showDamaged(const DamagedWorkspace& damaged);
    // Any other reason why a workspace does not open.
    void showFailed(const QString& location, const Error& error);

Q_SIGNALS:
    void practiceRequested();
    void connectRequested();
    // The damaged file is kept beside under another name; the copy takes its place.
    void restoreRequested();
    void openOtherRequested(const QString& file);
    void retryRequested();

private:
    void setPage(QWidget* page);
    void chooseOther();
    QWidget* m_page = nullptr;
};

} // namespace parvis::ui
